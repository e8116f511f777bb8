package clew.platform.referral;

import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.casework.CaseId;
import clew.platform.casework.Need;
import clew.platform.directory.Agency;
import clew.platform.directory.AgencyId;
import clew.platform.directory.Directory;
import clew.platform.directory.Fit;
import clew.platform.directory.Languages;
import clew.platform.directory.Reason;
import clew.platform.directory.RecipientClass;
import clew.platform.directory.ServiceKind;
import clew.platform.directory.Taken;
import clew.platform.directory.Wanted;
import clew.platform.person.Person;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.web.Choice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Fills the three steps of a new referral, with what is proposed and why.
@Component
class NewReferralView {

    private final Directory directory;
    private final Persons persons;
    private final CaseTie cases;
    private final PacketMaker packets;
    private final Minimum minimum;
    private final DueTimes dueTimes;
    private final Wording wording;
    private final MessageSource messages;
    private final Clock clock;

    NewReferralView(
            Directory directory,
            Persons persons,
            CaseTie cases,
            PacketMaker packets,
            Minimum minimum,
            DueTimes dueTimes,
            Wording wording,
            MessageSource messages,
            Clock clock) {
        this.directory = directory;
        this.persons = persons;
        this.cases = cases;
        this.packets = packets;
        this.minimum = minimum;
        this.dueTimes = dueTimes;
        this.wording = wording;
        this.messages = messages;
        this.clock = clock;
    }

    /// One agency to choose, with what speaks for and against it.
    record Proposal(String value, String name, String kind, String place, List<String> reasons, List<String> against) {}

    /// One kind of data to choose.
    ///
    /// @param lines what the record adds by itself
    record Kind(
            String name, boolean ticked, boolean least, String words, List<ReferralView.Row> lines, boolean wrong) {}

    /// A fault for the summary at the top.
    record Fault(String target, String message) {}

    NeedForm firstForm(CaseId id, @Nullable UUID need) {
        Person person = persons.get(cases.personOf(id));
        Need recorded = cases.need(id, need).orElse(null);
        return new NeedForm(
                recorded == null ? null : recorded.kind(),
                whom(person),
                recorded == null ? null : Urgency.valueOf(recorded.urgency().name()),
                person.language(),
                null,
                recorded == null ? "" : recorded.note(),
                recorded == null ? null : recorded.id().value());
    }

    void fillNeed(Model model) {
        model.addAttribute(
                "services",
                Stream.of(ServiceKind.values())
                        .map(kind -> Choice.of(kind.name(), wording.text(kind.key())))
                        .toList());
        model.addAttribute(
                "whoms",
                Stream.of(Taken.values())
                        .map(taken -> Choice.of(taken.name(), wording.text("referral.whom." + taken.name())))
                        .toList());
        model.addAttribute(
                "urgencies",
                Stream.of(Urgency.values())
                        .map(urgency -> new Choice(
                                urgency.name(),
                                wording.text("referral.urgency." + urgency.name()),
                                wording.text(
                                        "referral.urgency.hint." + urgency.name(),
                                        wording.span(dueTimes.answerWithin(urgency)))))
                        .toList());
        model.addAttribute("languages", languages());
    }

    boolean selectable(AgencyId id, Member member) {
        return !id.equals(member.agency())
                && directory.find(id).filter(Agency::active).isPresent();
    }

    void fillAgencies(Draft draft, Member member, Model model) {
        Draft.Content content = draft.content();
        Wanted wanted = new Wanted(
                content.service(),
                content.whom(),
                content.languages(),
                content.place(),
                content.urgency() == Urgency.IMMEDIATE || content.urgency() == Urgency.URGENT);
        List<Fit> fits = directory.fitting(wanted).stream()
                .filter(fit -> !fit.agency().id().equals(member.agency()))
                .toList();
        model.addAttribute("draft", draft.id().toString());
        model.addAttribute("wanted", sought(content));
        model.addAttribute("fitting", proposals(fits, Fit::fits));
        model.addAttribute("near", proposals(fits, fit -> !fit.fits() && offers(fit, content)));
        model.addAttribute("others", proposals(fits, fit -> !fit.fits() && !offers(fit, content)));
    }

    private List<Proposal> proposals(List<Fit> fits, Predicate<Fit> which) {
        return fits.stream().filter(which).map(this::proposal).toList();
    }

    private static boolean offers(Fit fit, Draft.Content content) {
        return fit.agency().service(content.service()).isPresent();
    }

    ShareForm firstShare(Draft draft) {
        PersonId person = cases.personOf(draft.caseId());
        String language = persons.get(person).language();
        return ShareForm.first(
                minimum.of(draft.content().service()),
                Map.of(DataKind.CONTACT, cases.contactInWords(draft.caseId())),
                "",
                language == null ? "" : language);
    }

    void fillShare(Draft draft, ShareForm form, List<String> faults, List<DataKind> allowed, Model model) {
        Draft.Content content = draft.content();
        Agency to = directory.get(new AgencyId(Objects.requireNonNull(content.to())));
        Set<DataKind> least = minimum.of(content.service());
        PersonId person = cases.personOf(draft.caseId());
        model.addAttribute("draft", draft.id().toString());
        model.addAttribute("form", form);
        model.addAttribute("signs", cases.signs(draft.caseId()));
        model.addAttribute("to", to.name());
        model.addAttribute("wanted", sought(content));
        model.addAttribute("need", content.words());
        model.addAttribute(
                "urgency", wording.text("referral.urgency." + content.urgency().name()));
        model.addAttribute("due", wording.span(dueTimes.answerWithin(content.urgency())));
        model.addAttribute(
                "leastWhy", wording.text("referral.minimum." + content.service().name()));
        model.addAttribute("enforcement", enforcement(to));
        model.addAttribute(
                "kinds",
                allowed.stream()
                        .map(kind -> kind(kind, form, least.contains(kind), faults, person))
                        .toList());
        fillAgreement(model);
        fillFaults(faults, model);
    }

    private void fillAgreement(Model model) {
        model.addAttribute("bys", List.of(Agreement.By.values()));
        model.addAttribute("hows", List.of(Agreement.How.values()));
        model.addAttribute("grounds", List.of(Agreement.Ground.values()));
        model.addAttribute("languages", languages());
    }

    private void fillFaults(List<String> faults, Model model) {
        model.addAttribute("wrong", faults);
        model.addAttribute(
                "faults",
                faults.stream()
                        .map(fault -> new Fault(fault, wording.text(faultKey(fault), kindOf(fault))))
                        .toList());
    }

    private Kind kind(DataKind kind, ShareForm form, boolean least, List<String> faults, PersonId person) {
        List<ReferralView.Row> lines = kind == DataKind.IDENTITY
                ? packets.identity(person).stream()
                        .map(line -> ReferralView.Row.of(
                                wording.text(line.label()), line.coded() ? wording.text(line.value()) : line.value()))
                        .toList()
                : List.of();
        return new Kind(
                kind.name(),
                form.kinds().containsKey(kind),
                least,
                form.words().getOrDefault(kind, ""),
                lines,
                faults.contains("words-" + kind.name()));
    }

    private Proposal proposal(Fit fit) {
        Agency agency = fit.agency();
        return new Proposal(
                agency.id().toString(),
                agency.name(),
                wording.text(agency.kind().key()),
                agency.place(),
                texts(fit.reasons()),
                texts(fit.against()));
    }

    private List<String> texts(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> messages.getMessage(reason, wording.locale()))
                .toList();
    }

    private String sought(Draft.Content content) {
        return wording.text(
                "referral.title",
                wording.text(content.service().key()),
                wording.text("referral.for." + content.whom().name()));
    }

    private List<Choice> languages() {
        TreeSet<String> codes = new TreeSet<>();
        directory.active().forEach(agency -> codes.addAll(agency.languages()));
        return codes.stream()
                .map(code -> Choice.of(code, Languages.name(code, wording.locale())))
                .sorted(Comparator.comparing(Choice::text))
                .toList();
    }

    private @Nullable String enforcement(Agency to) {
        RecipientClass recipient = to.kind().recipientClass();
        return switch (recipient) {
            case POLICE, IMMIGRATION -> wording.text("referral.share.enforcement." + recipient.name(), to.name());
            case SERVICE, STATISTICS -> null;
        };
    }

    private static String faultKey(String fault) {
        return fault.startsWith("words-") ? "referral.fault.kindWords" : "referral.fault." + fault;
    }

    private String kindOf(String fault) {
        return fault.startsWith("words-")
                ? wording.text("referral.share.kind." + fault.substring("words-".length()))
                : "";
    }

    private @Nullable Taken whom(Person person) {
        boolean adult = person.ageGroup(LocalDate.now(clock)) == clew.recognition.AgeGroup.ADULT;
        return switch (person.sex()) {
            case FEMALE -> adult ? Taken.WOMEN : Taken.GIRLS;
            case MALE -> adult ? Taken.MEN : Taken.BOYS;
            case OTHER, UNKNOWN -> null;
        };
    }
}
