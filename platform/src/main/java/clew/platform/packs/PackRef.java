package clew.platform.packs;

/// Which pack, in which version. A record that was written under a pack keeps both.
///
/// @param id short name that stays the same over all versions
/// @param version as the keeper of the pack numbers it
public record PackRef(String id, String version) {

    static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String VERSION = "[0-9A-Za-z]+([.-][0-9A-Za-z]+)*";

    @Override
    public String toString() {
        return id + " " + version;
    }
}
