"""From mentions to facts: docs/linking.md tells how, in one page."""
