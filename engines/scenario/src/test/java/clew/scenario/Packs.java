package clew.scenario;

import clew.scenario.pack.Pack;
import clew.scenario.pack.PackReader;
import clew.scenario.pack.ReadPack;
import clew.scenario.pack.ShippedPacks;

/// The shipped packs, read once.
public final class Packs {

    private static final Pack SMALL = read();

    private Packs() {}

    /// The small pack.
    public static Pack small() {
        return SMALL;
    }

    private static Pack read() {
        return switch (PackReader.read(ShippedPacks.small())) {
            case ReadPack.Accepted(Pack pack) -> pack;
            case ReadPack.Refused refused -> throw new AssertionError(refused.problems());
        };
    }
}
