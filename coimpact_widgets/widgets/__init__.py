"""What people fill in: thin views over values. Widgets never see the store: they are told how to save."""
