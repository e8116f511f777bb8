package clew.scenario;

import clew.scenario.pack.Pack;
import clew.scenario.pack.PackFiles;
import clew.scenario.pack.PackReader;
import clew.scenario.pack.ReadPack;
import clew.scenario.pack.ShippedPacks;

/// The shipped packs, read once.
public final class Packs {

    private static final Pack SMALL = read(ShippedPacks.small());
    private static final Pack GREY_SEA = read(ShippedPacks.full());

    private Packs() {}

    /// The small pack.
    public static Pack small() {
        return SMALL;
    }

    /// The complete pack.
    public static Pack greySea() {
        return GREY_SEA;
    }

    private static Pack read(PackFiles files) {
        return switch (PackReader.read(files)) {
            case ReadPack.Accepted(Pack pack) -> pack;
            case ReadPack.Refused refused -> throw new AssertionError(refused.problems());
        };
    }
}
