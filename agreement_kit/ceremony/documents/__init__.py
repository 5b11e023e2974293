"""The documents of a pack, one module per kind; each makes files from a pack and decides nothing else."""
