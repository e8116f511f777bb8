package clew.platform.access.members;

import clew.platform.access.Account;
import clew.platform.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The members for programs: to be read only. Adding one makes a one-time link, which belongs before human eyes.
@RestController
@Tag(name = "Members")
class MemberApi {

    private final MemberKeeping keeping;

    MemberApi(MemberKeeping keeping) {
        this.keeping = keeping;
    }

    @GetMapping("/api/v1/members")
    @Operation(summary = "List the members of all agencies (administrators)")
    List<MemberAnswer> list() {
        return keeping.list().stream().map(MemberAnswer::of).toList();
    }

    record MemberAnswer(
            UUID id,
            String name,
            String userName,
            UUID agencyId,
            String agencyName,
            List<Role> roles,
            boolean active,
            boolean joined) {

        static MemberAnswer of(Account account) {
            return new MemberAnswer(
                    account.member().id().value(),
                    account.member().name(),
                    account.userName(),
                    account.member().agency().value(),
                    account.member().agencyName(),
                    List.copyOf(account.member().roles()),
                    account.active(),
                    account.joined());
        }
    }
}
