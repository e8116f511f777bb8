package clew.platform.packs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// What the history of use says about going back.
///
/// Each activation puts a pack on a pile and each roll-back takes the top one off, so that going back twice goes back
/// two steps and never to and fro.
final class PackHistory {

    private PackHistory() {}

    /// The pack that a roll-back leads to; empty where there is nothing to go back to.
    ///
    /// @param uses the latest first
    static Optional<PackRef> previous(List<PackUse> uses) {
        Deque<PackRef> pile = new ArrayDeque<>();
        for (PackUse use : uses.reversed()) {
            switch (use.act()) {
                case FIRST, ACTIVATED -> pile.push(use.pack());
                case ROLLED_BACK -> pile.pop();
            }
        }
        pile.poll();
        return Optional.ofNullable(pile.peek());
    }
}
