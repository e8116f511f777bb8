package clew.platform.referral;

import clew.platform.access.DataKind;
import clew.platform.directory.Languages;
import clew.platform.person.Age;
import clew.platform.person.Person;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.referral.Packet.Line;
import clew.platform.referral.Packet.Part;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes the packet of a referral: only what the sender chose, as it stands at this moment.
///
/// The need is always in it: without it nobody can answer. The name, sex, age and citizenships come from the
/// record of the person; for every other kind the sender's own words are the data, so nothing leaves that the
/// sender has not read.
@Component
class PacketMaker {

    private final Persons persons;
    private final Clock clock;

    PacketMaker(Persons persons, Clock clock) {
        this.persons = persons;
        this.clock = clock;
    }

    /// The two layers of a packet.
    record Layers(Packet atOnce, Packet onAcceptance) {}

    Layers make(NewReferral referral, String reference, PersonId person) {
        List<Part> atOnce = new ArrayList<>();
        List<Part> onAcceptance = new ArrayList<>();
        atOnce.add(need(referral, reference));
        for (DataKind kind : Minimum.SHAREABLE) {
            String words = referral.shared().get(kind);
            if (words == null) {
                continue;
            }
            List<Line> lines = lines(kind, words, person);
            if (!lines.isEmpty()) {
                boolean held = kind == DataKind.IDENTITY && referral.identityWithheld();
                (held ? onAcceptance : atOnce).add(new Part(kind, lines));
            }
        }
        return new Layers(new Packet(atOnce), new Packet(onAcceptance));
    }

    /// What the record of a person says of its identity, for the sender to see before it is shared.
    List<Line> identity(PersonId id) {
        Person person = persons.get(id);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.words(
                person.pseudonym() ? "referral.packet.pseudonym" : "referral.packet.name", person.displayName()));
        lines.add(
                Line.code("referral.packet.sex", "referral.sex." + person.sex().name()));
        lines.add(age(person));
        if (!person.citizenships().isEmpty()) {
            lines.add(Line.words("referral.packet.citizenships", countries(person.citizenships())));
        }
        return lines;
    }

    private List<Line> lines(DataKind kind, String words, PersonId person) {
        List<Line> lines = new ArrayList<>();
        if (kind == DataKind.IDENTITY) {
            lines.addAll(identity(person));
        }
        if (!words.isBlank()) {
            lines.add(Line.words("referral.packet.words", words.strip()));
        }
        return lines;
    }

    private static Part need(NewReferral referral, String reference) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.words("referral.packet.reference", reference));
        lines.add(Line.code("referral.packet.service", referral.service().key()));
        lines.add(Line.code(
                "referral.packet.whom", "referral.whom." + referral.whom().name()));
        if (!referral.languages().isEmpty()) {
            lines.add(Line.words("referral.packet.languages", languages(referral.languages())));
        }
        if (referral.place() != null) {
            lines.add(Line.words("referral.packet.place", referral.place()));
        }
        lines.add(Line.words("referral.packet.need", referral.words().strip()));
        return new Part(DataKind.NEED, lines);
    }

    private Line age(Person person) {
        Age age = person.age(LocalDate.now(clock));
        Integer low = age.low();
        Integer high = age.high();
        if (low == null && high == null) {
            return Line.code("referral.packet.age", "referral.age.unknown");
        }
        if (low != null && low.equals(high)) {
            return Line.words("referral.packet.age", low.toString());
        }
        return Line.words("referral.packet.age", (low == null ? "?" : low) + "–" + (high == null ? "?" : high));
    }

    private static String languages(List<String> codes) {
        return codes.stream().map(code -> Languages.name(code, Locale.ENGLISH)).collect(Collectors.joining(", "));
    }

    private static String countries(List<String> codes) {
        return codes.stream()
                .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
                .collect(Collectors.joining(", "));
    }
}
