package clew.platform.access.signin;

import clew.platform.access.Gate;
import clew.platform.access.Member;
import clew.platform.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who the interface takes me for.
@RestController
@Tag(name = "Me")
class MeApi {

    private final Gate gate;

    MeApi(Gate gate) {
        this.gate = gate;
    }

    @GetMapping("/api/v1/me")
    @Operation(summary = "The signed-in member, with agency and roles")
    Me me() {
        return Me.of(gate.member());
    }

    record Me(UUID id, String name, UUID agencyId, String agencyName, String agencyKind, List<Role> roles) {

        static Me of(Member member) {
            return new Me(
                    member.id().value(),
                    member.name(),
                    member.agency().value(),
                    member.agencyName(),
                    member.agencyKind().name(),
                    List.copyOf(member.roles()));
        }
    }
}
