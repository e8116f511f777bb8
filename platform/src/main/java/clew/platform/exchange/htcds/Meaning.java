package clew.platform.exchange.htcds;

import java.util.ArrayList;
import java.util.List;

/// What a text means under a field: the values of version 2.0, what that version has no code for, and the
/// remarks that a reader should see.
public record Meaning(List<String> values, List<String> extensions, List<Remark> remarks) {

    /// One thing to say about a value.
    public record Remark(Reason reason, String value, List<String> details) {}

    public Meaning {
        values = List.copyOf(values);
        extensions = List.copyOf(extensions);
        remarks = List.copyOf(remarks);
    }

    static Meaning of(String value) {
        return new Meaning(List.of(value), List.of(), List.of());
    }

    static Meaning noted(String value, Reason reason, String original, String... details) {
        return new Meaning(List.of(value), List.of(), List.of(new Remark(reason, original, List.of(details))));
    }

    static Meaning refused(Reason reason, String original, String... details) {
        return new Meaning(List.of(), List.of(), List.of(new Remark(reason, original, List.of(details))));
    }

    /// Whether the text was understood.
    public boolean understood() {
        return remarks.stream().noneMatch(remark -> remark.reason().rejectsRow());
    }

    /// The values as one text, the way every format of this package writes several.
    public String joined() {
        return String.join(";", values);
    }

    Meaning and(Remark remark) {
        List<Remark> more = new ArrayList<>(remarks);
        more.add(remark);
        return new Meaning(values, extensions, more);
    }

    static Meaning all(List<Meaning> parts) {
        List<String> values = new ArrayList<>();
        List<String> extensions = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        for (Meaning part : parts) {
            part.values().stream().filter(value -> !values.contains(value)).forEach(values::add);
            part.extensions().stream()
                    .filter(code -> !extensions.contains(code))
                    .forEach(extensions::add);
            remarks.addAll(part.remarks());
        }
        return new Meaning(values, extensions, remarks);
    }
}
