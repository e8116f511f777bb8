package clew.platform.packs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One thing that a file of a pack defines: a stage, a decision, a clock, a form.
///
/// @param kindKey the message key of what it is
/// @param id its id within its kind
/// @param name for people
/// @param facts what is said about it, each under the name it has in the file, in the order of the file
public record PackItem(String kindKey, String id, String name, Map<String, String> facts) {

    /// Copies the facts and keeps their order.
    public PackItem {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
