package clew.platform.access.members;

import clew.platform.access.Account;
import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.MemberId;
import clew.platform.access.Members;
import clew.platform.access.NewMember;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.web.NotFound;
import java.util.List;
import org.springframework.stereotype.Service;

/// What the pages and the interface may do with members: the gate first.
///
/// Nobody puts their own account out of use or takes the administrator's role from themselves: an instance without an
/// administrator could not be helped from within.
@Service
class MemberKeeping {

    private final Gate gate;
    private final Members members;

    MemberKeeping(Gate gate, Members members) {
        this.gate = gate;
        this.members = members;
    }

    List<Account> list() {
        require(Action.SEARCH, Subject.none());
        return members.all();
    }

    Account read(MemberId id) {
        require(Action.READ, subject(id));
        return members.find(id).orElseThrow(() -> new NotFound("member"));
    }

    void beforeAdding() {
        require(Action.WRITE, Subject.none());
    }

    MemberId add(NewMember member) {
        beforeAdding();
        return members.add(member);
    }

    Account beforeChanging(MemberId id) {
        require(Action.WRITE, subject(id));
        return members.find(id).orElseThrow(() -> new NotFound("member"));
    }

    boolean change(MemberId id, NewMember member, int version) {
        beforeChanging(id);
        return members.change(id, member, version);
    }

    boolean setActive(MemberId id, boolean active, int version) {
        beforeChanging(id);
        return members.setActive(id, active, version);
    }

    String invite(MemberId id) {
        beforeChanging(id);
        return members.invite(id);
    }

    boolean isMe(MemberId id) {
        return gate.member().id().equals(id);
    }

    boolean taken(String userName, MemberId except) {
        return members.byUserName(userName)
                .filter(account -> !account.member().id().equals(except))
                .isPresent();
    }

    private void require(Action action, Subject subject) {
        gate.require(Relation.NONE, DataKind.MEMBER, action, subject);
    }

    private static Subject subject(MemberId id) {
        return Subject.of("member", id.value());
    }
}
