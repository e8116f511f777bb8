package clew.platform.packs;

import clew.platform.access.DataKind;
import clew.platform.packs.PackForm.Field;
import clew.platform.packs.PackForm.Option;
import clew.platform.packs.PackForm.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads `forms/*.yaml`: a question may only depend on one that comes before it, so that no form asks in a circle.
final class FormReader {

    private static final String ID = PackRef.ID;

    private final Entries root;
    private final List<String> languages;
    private final Map<String, Field> earlier = new LinkedHashMap<>();

    private FormReader(Entries root, List<String> languages) {
        this.root = root;
        this.languages = languages;
    }

    /// Reads a form whose labels are in the languages of its pack; the first of them must always be there.
    static PackReading<PackForm> read(String name, String text, List<String> languages) {
        return PackYaml.read(name, text, root -> new FormReader(root, languages).form());
    }

    /// The languages that the title of a form is in: its labels can be read by them without the pack.
    static List<String> languages(String text) {
        List<String> found = new ArrayList<>();
        PackYaml.read("", text, root -> found.addAll(root.map("title").names()));
        return found;
    }

    private PackForm form() {
        List<Entries> fields = root.maps("fields");
        if (fields.isEmpty()) {
            root.fault("fields", "a list with at least one question");
        }
        String id = id(root);
        Map<String, String> title = label(root, "title");
        String source = root.text("source");
        fields.forEach(this::field);
        root.refuseTheRest();
        return new PackForm(id, title, source, new ArrayList<>(earlier.values()));
    }

    private void field(Entries entries) {
        String id = id(entries);
        PackForm.Type type = entries.one("type", PackForm.Type.class, PackForm.Type.TEXT);
        List<Option> options =
                entries.maps("options").stream().map(this::option).toList();
        boolean chooses = type == PackForm.Type.CHOICE || type == PackForm.Type.CHOICES;
        if (chooses == options.isEmpty()) {
            entries.fault("options", "a list of options for a choice, and none for anything else");
        }
        DataKind kind = entries.one("compartment", DataKind.class, DataKind.NARRATIVE);
        if (!kind.personal()) {
            entries.fault("compartment", "a compartment of data about a person");
        }
        Field field =
                new Field(id, label(entries, "label"), type, options, kind, when(entries), entries.yes("required"));
        if (earlier.put(id, field) != null) {
            entries.fault("id", "an id that no other question has");
        }
        entries.refuseTheRest();
    }

    private Option option(Entries entries) {
        Option option = new Option(id(entries), label(entries, "label"));
        entries.refuseTheRest();
        return option;
    }

    private When when(Entries entries) {
        if (!entries.has("asked-when")) {
            return new When(null, List.of());
        }
        List<String> words = List.of(entries.text("asked-when").split("\\s+is\\s+|\\s+or\\s+"));
        Field on = earlier.get(words.getFirst());
        List<String> answers = words.subList(1, words.size());
        if (on == null || answers.isEmpty() || !answers(on).containsAll(answers)) {
            entries.fault("asked-when", "an earlier question and its answers, such as: child is yes or not-sure");
        }
        return new When(words.getFirst(), answers);
    }

    private static List<String> answers(Field field) {
        return field.type() == PackForm.Type.YES_NO
                ? List.of("yes", "no")
                : field.options().stream().map(Option::id).toList();
    }

    private Map<String, String> label(Entries entries, String name) {
        Map<String, String> label = new LinkedHashMap<>();
        Entries inner = entries.map(name);
        for (String language : languages) {
            String text = inner.optionalText(language);
            if (text != null) {
                label.put(language, text);
            }
        }
        if (!languages.isEmpty() && !label.containsKey(languages.getFirst())) {
            entries.fault(name, "a text for each language of the pack, at least for " + languages.getFirst());
        }
        inner.refuseTheRest();
        return label;
    }

    private static String id(Entries entries) {
        String id = entries.text("id");
        if (!id.isEmpty() && !id.matches(ID)) {
            entries.fault("id", "small letters, digits and single hyphens");
        }
        return id;
    }
}
