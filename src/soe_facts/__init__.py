"""Turn news about state-owned enterprises and the economy into tidy tables of facts."""

__version__ = "0.1.0"
