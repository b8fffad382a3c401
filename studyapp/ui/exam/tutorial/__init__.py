"""The tutorial before a full mock exam: the real controls on questions of no exam."""
