package clew.platform.access.signin;

import clew.platform.access.Gate;
import clew.platform.access.Role;
import clew.platform.web.Visitor;
import clew.platform.web.Visitors;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Tells the frame of the pages who is signed in.
@Component
class SignedInVisitor implements Visitors {

    private final Gate gate;

    SignedInVisitor(Gate gate) {
        this.gate = gate;
    }

    @Override
    public Optional<Visitor> current() {
        return gate.somebody()
                .map(member -> new Visitor(
                        member.name(),
                        member.agencyName(),
                        member.roles().stream().map(Role::name).collect(Collectors.toSet())));
    }
}
