package clew.platform.packs;

import clew.platform.packs.PackForm.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Reads `forms/*.yaml` of a pack.
@Component
final class FormPart implements PackPart {

    static boolean isForm(String name) {
        return name.matches("forms/[^/]+\\.yaml");
    }

    @Override
    public boolean reads(String name) {
        return isForm(name);
    }

    @Override
    public List<PackFault> check(Pack pack, String name) {
        return FormReader.read(name, pack.file(name).orElseThrow(), pack.head().languages())
                .found();
    }

    @Override
    public List<PackItem> items(String name, String text) {
        return switch (FormReader.read(name, text, FormReader.languages(text))) {
            case PackReading.Faulty<PackForm> _ -> List.of();
            case PackReading.Sound<PackForm>(PackForm form) -> List.of(item(form));
        };
    }

    private static PackItem item(PackForm form) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("source", form.source());
        for (Field field : form.fields()) {
            facts.put(field.id(), words(field));
        }
        return new PackItem(
                "packs.item.form", form.id(), form.title().values().iterator().next(), facts);
    }

    private static String words(Field field) {
        String options = String.join(
                ", ", field.options().stream().map(PackForm.Option::id).toList());
        return "%s [%s%s] %s%s%s"
                .formatted(
                        field.label().values().iterator().next(),
                        field.type().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        options.isEmpty() ? "" : ": " + options,
                        field.kind().name().toLowerCase(Locale.ROOT),
                        field.required() ? ", required" : "",
                        field.asked().field() == null
                                ? ""
                                : ", when " + field.asked().field() + " is "
                                        + String.join(" or ", field.asked().answers()));
    }
}
