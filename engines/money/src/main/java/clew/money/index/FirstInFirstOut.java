package clew.money.index;

/// First in, first out: the unit at a place of one axis is the unit at the same place of the other. Nothing has
/// to be stored.
record FirstInFirstOut(Flows flows) implements Matching {

    @Override
    public void out(int account, long low, long high, Piece pieces) {
        long gone = flows.gone(account);
        if (low < gone) {
            pieces.piece(low, low, Math.min(high, gone) - low);
        }
        if (high > gone) {
            long from = Math.max(low, gone);
            pieces.piece(from, Piece.STAYS, high - from);
        }
    }

    @Override
    public void in(int account, long low, long high, Piece pieces) {
        pieces.piece(low, low, high - low);
    }
}
