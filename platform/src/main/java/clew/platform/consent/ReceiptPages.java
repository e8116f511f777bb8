package clew.platform.consent;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.person.Person;
import clew.platform.person.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The receipt that a person can take along, and the page where an agency checks one.
@Controller
class ReceiptPages {

    private static final int LONGEST_CODE = 100;

    private final Receipts receipts;
    private final ConsentDesk desk;
    private final ConsentTexts texts;
    private final ConsentWords words;
    private final Gate gate;

    ReceiptPages(Receipts receipts, ConsentDesk desk, ConsentTexts texts, ConsentWords words, Gate gate) {
        this.receipts = receipts;
        this.desk = desk;
        this.texts = texts;
        this.words = words;
        this.gate = gate;
    }

    /// One side of the paper: the words in one language.
    record Side(String language, String title, List<Row> rows, List<String> sentences, String reliability) {}

    /// One line of it.
    record Row(String label, String value) {}

    @PostMapping("/persons/{id}/consent/{record}/receipt")
    String print(
            @PathVariable UUID id,
            @PathVariable UUID record,
            @RequestParam(defaultValue = "false") boolean small,
            Model model) {
        PersonId person = new PersonId(id);
        desk.require(person, Action.READ);
        Entry entry = desk.entry(person, record);
        String language = language(entry, person);
        Receipts.Receipt receipt = receipts.make(person, record, language == null ? "en" : language);
        List<Side> sides = new ArrayList<>();
        sides.add(side(texts.in(language), receipt));
        if (language != null && !texts.languages().contains(language)) {
            model.addAttribute("fallback", true);
        }
        if (!small && !texts.in(language).language().equals("en")) {
            sides.add(side(texts.english(), receipt));
        }
        model.addAttribute("id", id);
        model.addAttribute("record", record);
        model.addAttribute("sides", sides);
        model.addAttribute("code", receipt.code());
        model.addAttribute("qr", QrPicture.of(receipt.code()));
        model.addAttribute("small", small);
        return "consent/receipt";
    }

    @GetMapping("/receipts")
    String begin() {
        gate.require(Relation.OWNER, DataKind.CONSENT, Action.SEARCH, Subject.none());
        return "consent/receipts";
    }

    @PostMapping("/receipts")
    String check(@RequestParam(defaultValue = "") String code, Model model) {
        String typed = code.substring(0, Math.min(LONGEST_CODE, code.length()));
        model.addAttribute("code", typed);
        switch (receipts.check(typed)) {
            case Receipts.Checked.NotOurs _ -> model.addAttribute("notOurs", true);
            case Receipts.Checked.Ours ours -> {
                model.addAttribute("ours", ours.standing());
                model.addAttribute("who", words.recipient(ours.share().to()));
                model.addAttribute("kinds", words.kinds(ours.share().kinds()));
                model.addAttribute(
                        "purposes",
                        ours.share().purposes().stream()
                                .map(purpose -> words.text(purpose.key()))
                                .collect(Collectors.joining("; ")));
                var last = ours.share().lastMoment();
                model.addAttribute("until", last == null ? words.text("consent.until.withdrawn") : words.day(last));
                model.addAttribute("given", words.day(ours.recordedAt()));
            }
        }
        return "consent/receipts";
    }

    /// The language in which it was explained, or else that of the person.
    private @Nullable String language(Entry entry, PersonId person) {
        return entry.basis() instanceof Basis.Agreement agreement
                ? agreement.explained().language()
                : desk.named(person).map(Person::language).orElse(null);
    }

    private Side side(ConsentText text, Receipts.Receipt receipt) {
        Share share = receipt.entry().share();
        List<Row> rows = List.of(
                new Row(text.word("receipt.shared"), text.kinds(share)),
                new Row(text.word("receipt.with"), text.who(share.to(), desk::agencyName)),
                new Row(text.word("receipt.for"), text.purposes(share)),
                new Row(text.word("receipt.until"), text.until(share, desk.zone())),
                new Row(
                        text.word("receipt.given"),
                        text.day(LocalDate.ofInstant(receipt.entry().recorded().at(), desk.zone()))));
        return new Side(
                text.language(),
                text.word("receipt.title"),
                rows,
                List.of(text.word("receipt.change"), text.word("receipt.safe"), text.word("receipt.verify")),
                text.reliability());
    }
}
