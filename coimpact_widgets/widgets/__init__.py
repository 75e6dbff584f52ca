"""What people fill in: thin views over values. Widgets never see the store: they are given a value and told where to save."""
