"""How meetings are held: in columns, with objects that are made when asked for."""
