"""Audio becomes commands: recognisers and the gates behind them."""
