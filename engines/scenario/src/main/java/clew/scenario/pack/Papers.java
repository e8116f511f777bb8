package clew.scenario.pack;

import clew.recognition.Indicator;
import clew.recognition.Instrument;
import clew.recognition.Instruments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Reads which indicators show in which artefacts, and who writes these. The indicators are those of the instruments
/// that come with the recognition engine, so that what a world shows is what a case worker looks for.
final class Papers {

    private static final String EVIDENCE = "evidence.csv";
    private static final String FORMS = "forms.csv";

    private final PackFiles files;
    private final Problems problems;

    private Papers(PackFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    static Paperwork read(PackFiles files, Collection<Agency> agencies, Problems problems) {
        Papers reader = new Papers(files, problems);
        List<Sign> signs = reader.signs(Instruments.shipped());
        return new Paperwork(signs, reader.forms(signs, agencies));
    }

    private List<Sign> signs(Instruments instruments) {
        List<Sign> signs = new ArrayList<>();
        Set<String> ids = instruments.all().stream().map(Instrument::id).collect(Collectors.toSet());
        Set<String> columns = Set.of("artefact", "instrument", "indicator");
        for (Line line : Sheet.read(files, EVIDENCE, columns, problems).lines()) {
            Optional<Instrument> instrument = instruments.newest(line.known("instrument", ids));
            Sign sign = new Sign(
                    line.one("artefact", Artefact.class),
                    line.raw("instrument"),
                    instrument.isPresent()
                            ? line.known("indicator", indicators(instrument.get()))
                            : line.raw("indicator"));
            if (signs.contains(sign)) {
                line.wrong("indicator", "each indicator once for an artefact");
            }
            signs.add(sign);
        }
        instruments.newest(Sign.FORCED_LABOUR).ifPresent(complete -> allShow(complete, signs));
        return signs;
    }

    /// The eleven of the ILO are what the difficulty of a world is measured in; one that never shows would be missed
    /// by everybody.
    private void allShow(Instrument instrument, List<Sign> signs) {
        Set<String> shown = signs.stream()
                .filter(sign -> sign.instrument().equals(instrument.id()))
                .map(Sign::indicator)
                .collect(Collectors.toSet());
        indicators(instrument).stream()
                .filter(indicator -> !shown.contains(indicator))
                .forEach(indicator -> problems.add(
                        EVIDENCE,
                        0,
                        "indicator",
                        instrument.id() + " " + indicator,
                        "an artefact in which this indicator may show"));
    }

    private static Set<String> indicators(Instrument instrument) {
        return instrument.indicators().stream().map(Indicator::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private SortedMap<String, Form> forms(List<Sign> signs, Collection<Agency> agencies) {
        SortedMap<String, Form> forms = new TreeMap<>();
        Set<Agency.Kind> there = agencies.stream().map(Agency::kind).collect(Collectors.toSet());
        Set<String> columns = Set.of("id", "agency", "artefact");
        for (Line line : Sheet.read(files, FORMS, columns, problems).lines()) {
            Form form = new Form(
                    line.id("id"), line.one("agency", Agency.Kind.class), line.one("artefact", Artefact.class));
            if (!there.contains(form.agency())) {
                line.wrong("agency", "a kind of which agencies.csv has a body");
            }
            PackReader.once(forms.put(form.id(), form), line);
        }
        Set<Artefact> written = forms.values().stream().map(Form::artefact).collect(Collectors.toSet());
        signs.stream()
                .map(Sign::artefact)
                .distinct()
                .filter(artefact -> !written.contains(artefact))
                .forEach(artefact -> problems.add(
                        FORMS, 0, "artefact", Line.written(artefact), "a form of this kind, since signs show in it"));
        return forms;
    }
}
