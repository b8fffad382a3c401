"""How everything looks: colour roles, type, icons and the one sheet made of them."""
