"""What one can do: use cases over the domain and the ports, without Qt, SQL or YAML."""
