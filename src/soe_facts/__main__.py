"""`python -m soe_facts` is the command `soe-facts`."""

from soe_facts.cli import main

if __name__ == "__main__":
    main()
