"""The painted parts pages are built of; none of them knows a service or a page."""
