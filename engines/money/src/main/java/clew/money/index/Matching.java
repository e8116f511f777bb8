package clew.money.index;

/// Which unit that came into an account is which unit that went out of it: what a doctrine says, and all that
/// an index has to know of it.
sealed interface Matching permits FirstInFirstOut, LastInFirstOut {

    /// Says where an interval of what came in went, piece by piece in the order of what came in.
    void out(int account, long low, long high, Piece pieces);

    /// Says where an interval of what went out had come in, piece by piece in the order of what went out.
    void in(int account, long low, long high, Piece pieces);

    /// Is told of a piece.
    @FunctionalInterface
    interface Piece {

        /// The piece is still there: it did not go out.
        long STAYS = -1;

        /// @param from where the piece starts on the axis that was asked about
        /// @param to where it starts on the other axis; [#STAYS] for what is still there
        /// @param length how many units
        void piece(long from, long to, long length);
    }
}
