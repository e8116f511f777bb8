package clew.platform.exchange;

import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.exchange.htcds.Catalogue;
import clew.platform.exchange.htcds.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The page that says how a case stands in the fields of the standard: which of the minimum are known.
@Controller
class CompletenessPage {

    /// A section of the standard with its fields of the minimum.
    record Section(String name, List<Item> items) {
        /// How many of them are known.
        public long known() {
            return items.stream().filter(Item::known).count();
        }
    }

    /// A field of the minimum.
    record Item(String field, String label, boolean known) {}

    private final Exports exports;
    private final CaseRecords records;

    CompletenessPage(Exports exports, CaseRecords records) {
        this.exports = exports;
        this.records = records;
    }

    @GetMapping("/exchange/cases/{id}")
    String show(@PathVariable UUID id, Model model) {
        CaseFile file = exports.require(new CaseId(id));
        List<Section> sections = sections(records.fields(file));
        model.addAttribute("file", file);
        model.addAttribute("sections", sections);
        model.addAttribute("known", sections.stream().mapToLong(Section::known).sum());
        model.addAttribute(
                "total",
                sections.stream().mapToInt(section -> section.items().size()).sum());
        return "exchange/case";
    }

    private static List<Section> sections(Map<String, String> fields) {
        Map<String, List<Item>> sections = new LinkedHashMap<>();
        for (Field field : Catalogue.standard().current()) {
            if (field.core()) {
                boolean known = !fields.getOrDefault(field.name(), "").isBlank();
                sections.computeIfAbsent(field.section(), name -> new ArrayList<>())
                        .add(new Item(field.name(), field.label(), known));
            }
        }
        return sections.entrySet().stream()
                .map(entry -> new Section(entry.getKey(), entry.getValue()))
                .toList();
    }
}
