"""The palette: any page, action or card by a few letters of its name."""
