package clew.scenario.pack;

import java.util.List;
import java.util.SortedMap;

/// What can be seen of what happened: which indicators show in which artefacts, and which bodies write them.
public record Paperwork(List<Sign> signs, SortedMap<String, Form> forms) {

    /// Copies.
    public Paperwork {
        signs = List.copyOf(signs);
        forms = Pack.fixed(forms);
    }
}
