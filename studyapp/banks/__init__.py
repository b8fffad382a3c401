"""Question banks: folders of YAML to domain values, with a place in the file for every fault."""
