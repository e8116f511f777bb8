package clew.money.pattern;

import java.util.List;

/// A shape that was found.
///
/// @param typology which
/// @param accounts who takes part, each once: the one that the shape turns on first, then in the order in which
/// money reached them
/// @param payments which payments it is made of, as places in the ledger that was searched, in their order
/// @param amount what went through it, in minor units: what came in at the middle of a fan or went on to the end
/// of a chain
public record Found(Typology typology, List<Integer> accounts, List<Integer> payments, long amount) {

    public Found {
        accounts = accounts.stream().distinct().toList();
        payments = payments.stream().distinct().sorted().toList();
    }

    /// The account that the shape turns on: the middle of a fan, the beginning of a chain or a circle.
    public int middle() {
        return accounts.getFirst();
    }
}
