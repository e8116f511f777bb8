package clew.scenario.evidence;

import java.util.List;

/// What is true behind a piece: for the truth only.
///
/// @param piece the number of the piece
/// @param person the number of the person; -1 where it is about none
/// @param network the network that is behind it; -1 for none
/// @param untrue the signs in it that are not true of the person
public record Behind(int piece, int person, int network, List<Seen> untrue) {

    /// Copies.
    public Behind {
        untrue = List.copyOf(untrue);
    }
}
