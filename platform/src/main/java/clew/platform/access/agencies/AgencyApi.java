package clew.platform.access.agencies;

import clew.platform.access.agencies.AgencyCheck.Checked;
import clew.platform.access.agencies.AgencyDraft.ServiceDraft;
import clew.platform.directory.Agency;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.NewAgency;
import clew.platform.directory.ServiceKind;
import clew.platform.directory.Taken;
import clew.platform.directory.Wanted;
import clew.platform.web.BadInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The directory for programs.
@RestController
@Tag(name = "Agencies")
class AgencyApi {

    private final AgencyKeeping keeping;
    private final AgencyConflict conflict;
    private final AgencyAnswers answers;

    AgencyApi(AgencyKeeping keeping, AgencyConflict conflict, AgencyAnswers answers) {
        this.keeping = keeping;
        this.conflict = conflict;
        this.answers = answers;
    }

    @GetMapping("/api/v1/agencies")
    @Operation(summary = "List agencies, narrowed by name, kind, service, place and language")
    List<AgencyAnswers.AgencyAnswer> list(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable AgencyKind kind,
            @RequestParam(required = false) @Nullable ServiceKind service,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(defaultValue = "false") boolean inactive) {
        AgencyFilter filter = new AgencyFilter(name, kind, service, place, language, inactive);
        return keeping.list(filter, Locale.ENGLISH).stream()
                .map(AgencyAnswers::of)
                .toList();
    }

    @GetMapping("/api/v1/agencies/{id}")
    @Operation(summary = "Read one agency")
    AgencyAnswers.AgencyAnswer read(@PathVariable UUID id) {
        return AgencyAnswers.of(keeping.read(new AgencyId(id)));
    }

    @GetMapping("/api/v1/agencies/fitting")
    @Operation(summary = "Rank the agencies that fit what is wanted, each with what speaks for and against it")
    List<AgencyAnswers.FitAnswer> fitting(
            @RequestParam ServiceKind service,
            @RequestParam Taken whom,
            @RequestParam(defaultValue = "") List<String> language,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "false") boolean urgent,
            Locale reader) {
        return answers.of(keeping.fitting(new Wanted(service, whom, language, place, urgent)), reader);
    }

    @PostMapping("/api/v1/agencies")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add an agency (administrators)")
    AgencyAnswers.AgencyAnswer add(@RequestBody AgencyGiven given) {
        keeping.beforeAdding();
        try {
            return AgencyAnswers.of(keeping.read(keeping.add(given.check())));
        } catch (DuplicateKeyException taken) {
            throw new BadInput("name", "", "directory.expected.newName");
        }
    }

    @PutMapping("/api/v1/agencies/{id}")
    @Operation(summary = "Change an agency (administrators); `version` is the one that was read")
    AgencyAnswers.AgencyAnswer change(
            @PathVariable UUID id, @RequestParam int version, @RequestBody AgencyGiven given, Locale reader) {
        AgencyId agency = new AgencyId(id);
        keeping.beforeChanging(agency);
        NewAgency changed = given.check();
        try {
            if (!keeping.change(agency, changed, version)) {
                throw conflict.between("/agencies/" + id + "/edit", changed, agency, reader);
            }
        } catch (DuplicateKeyException taken) {
            throw new BadInput("name", "", "directory.expected.newName");
        }
        return AgencyAnswers.of(keeping.read(agency));
    }

    @PutMapping("/api/v1/agencies/{id}/places")
    @Operation(summary = "Say how many places are free (the agency's own case workers)")
    AgencyAnswers.AgencyAnswer setPlaces(
            @PathVariable UUID id, @RequestParam int version, @RequestBody List<PlacesGiven> given, Locale reader) {
        Agency agency = keeping.beforePlaces(new AgencyId(id));
        List<Agency.Service> services =
                given.stream().map(one -> one.in(agency)).toList();
        if (!keeping.setPlaces(agency.id(), services, version)) {
            throw conflict.betweenPlaces(services, agency.id(), reader);
        }
        return AgencyAnswers.of(keeping.read(agency.id()));
    }

    /// An agency as a program gives it. Languages are ISO 639 codes.
    record AgencyGiven(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String place,
            @Nullable List<String> languages,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String website,
            @Nullable String openingHours,
            @Nullable List<ServiceGiven> services) {

        NewAgency check() {
            Checked checked = AgencyCheck.check(
                    new AgencyDraft(
                            line(name),
                            line(kind),
                            line(place),
                            languages == null ? "" : String.join(",", languages),
                            line(phone),
                            line(email),
                            line(address),
                            line(website),
                            line(openingHours),
                            services == null
                                    ? List.of()
                                    : services.stream().map(ServiceGiven::draft).toList()),
                    Locale.ENGLISH);
            if (checked.agency() == null) {
                throw new BadInput(checked.problems().stream()
                        .map(problem -> new BadInput.Place(problem.field(), "", problem.expectedKey()))
                        .toList());
            }
            return Objects.requireNonNull(checked.agency());
        }

        private static String line(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    /// A service as a program gives it.
    record ServiceGiven(
            @Nullable String kind,
            @Nullable Set<String> takes,
            @Nullable Integer capacity,
            @Nullable Integer free,
            boolean roundTheClock) {

        ServiceDraft draft() {
            return new ServiceDraft(
                    AgencyGiven.line(kind),
                    takes == null ? Set.of() : takes,
                    capacity == null ? "" : capacity.toString(),
                    free == null ? "" : free.toString(),
                    roundTheClock);
        }
    }

    /// The places of one service.
    record PlacesGiven(
            @Nullable ServiceKind service,
            @Nullable Integer capacity,
            @Nullable Integer free) {

        Agency.Service in(Agency agency) {
            if (service == null) {
                throw new BadInput("service", "", "directory.expected.ServiceKind");
            }
            Agency.Service known = agency.service(service)
                    .orElseThrow(() -> new BadInput("service", "", "directory.expected.offered"));
            List<AgencyCheck.Problem> problems = new ArrayList<>();
            ServiceDraft typed = new ServiceGiven(
                            service.name(),
                            known.takes().stream().map(Enum::name).collect(Collectors.toSet()),
                            capacity,
                            free,
                            known.roundTheClock())
                    .draft();
            return AgencyCheck.places(known, typed, problems)
                    .orElseThrow(() -> new BadInput(
                            problems.getFirst().field(), "", problems.getFirst().expectedKey()));
        }
    }
}
