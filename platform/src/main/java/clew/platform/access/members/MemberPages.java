package clew.platform.access.members;

import clew.platform.access.Account;
import clew.platform.access.MemberId;
import clew.platform.access.NewMember;
import clew.platform.access.Role;
import clew.platform.directory.Directory;
import clew.platform.web.Choice;
import clew.platform.web.EditConflict;
import clew.platform.web.Notice;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The pages on which the administrator keeps members. A one-time link is shown once, on the page that made it.
@Controller
class MemberPages {

    private final MemberKeeping keeping;
    private final Directory directory;
    private final MessageSource messages;

    MemberPages(MemberKeeping keeping, Directory directory, MessageSource messages) {
        this.keeping = keeping;
        this.directory = directory;
        this.messages = messages;
    }

    @GetMapping("/members")
    String list(Model model) {
        model.addAttribute("accounts", keeping.list());
        return "access/members";
    }

    @GetMapping("/members/new")
    String startAdding(Model model) {
        keeping.beforeAdding();
        return form(new MemberForm(null, null, null, null, null), model);
    }

    @PostMapping("/members/new")
    String add(@ModelAttribute("form") MemberForm form, BindingResult errors, Model model) {
        keeping.beforeAdding();
        NewMember member = form.check(errors);
        if (member != null && keeping.taken(member.userName(), MemberId.random())) {
            errors.rejectValue("userName", "access.error.taken", "access.error.taken");
        }
        if (member == null || errors.hasErrors()) {
            return form(form, model);
        }
        MemberId id = keeping.add(member);
        return link(id, model);
    }

    @GetMapping("/members/{id}")
    String startChanging(@PathVariable UUID id, Model model) {
        Account account = keeping.read(new MemberId(id));
        model.addAttribute("account", account);
        model.addAttribute("mine", keeping.isMe(account.member().id()));
        return form(MemberForm.of(account), model);
    }

    @PostMapping("/members/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute("form") MemberForm form,
            BindingResult errors,
            Model model,
            Locale reader,
            RedirectAttributes redirect) {
        MemberId member = new MemberId(id);
        Account account = keeping.beforeChanging(member);
        NewMember changed = form.check(errors);
        if (changed != null && keeping.taken(changed.userName(), member)) {
            errors.rejectValue("userName", "access.error.taken", "access.error.taken");
        }
        if (keeping.isMe(member) && !form.roles().contains(Role.ADMINISTRATOR)) {
            errors.rejectValue("roles", "access.error.ownRole", "access.error.ownRole");
        }
        if (changed == null || errors.hasErrors()) {
            model.addAttribute("account", account);
            model.addAttribute("mine", keeping.isMe(member));
            return form(form, model);
        }
        Integer version = form.version();
        if (!keeping.change(member, changed, version == null ? -1 : version)) {
            throw conflict(changed, account, reader);
        }
        Notice.success(redirect, "access.member.changed");
        return "redirect:/members";
    }

    @PostMapping("/members/{id}/active")
    String setActive(
            @PathVariable UUID id,
            @RequestParam boolean active,
            @RequestParam int version,
            RedirectAttributes redirect) {
        MemberId member = new MemberId(id);
        keeping.beforeChanging(member);
        if (keeping.isMe(member)) {
            Notice.important(redirect, "access.error.ownAccount");
        } else if (keeping.setActive(member, active, version)) {
            Notice.success(redirect, active ? "access.member.reactivated" : "access.member.deactivated");
        } else {
            Notice.important(redirect, "access.member.changedMeanwhile");
        }
        return "redirect:/members/" + id;
    }

    @PostMapping("/members/{id}/link")
    String invite(@PathVariable UUID id, Model model, RedirectAttributes redirect) {
        MemberId member = new MemberId(id);
        keeping.beforeChanging(member);
        if (keeping.isMe(member)) {
            Notice.important(redirect, "access.error.ownLink");
            return "redirect:/members/" + id;
        }
        return link(member, model);
    }

    private String link(MemberId id, Model model) {
        String path = keeping.invite(id);
        model.addAttribute("account", keeping.read(id));
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString());
        return "access/member-link";
    }

    private String form(MemberForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("roles", Role.values());
        model.addAttribute(
                "agencies",
                directory.active().stream()
                        .map(agency -> Choice.of(agency.id().toString(), agency.name() + ", " + agency.place()))
                        .toList());
        return "access/member";
    }

    private EditConflict conflict(NewMember yours, Account theirs, Locale reader) {
        return EditConflict.of("/members/" + theirs.member().id())
                .field("access.member.name", yours.name(), theirs.member().name())
                .field("access.member.userName", yours.userName(), theirs.userName())
                .field(
                        "access.member.agency",
                        directory.get(yours.agency()).name(),
                        theirs.member().agencyName())
                .field(
                        "access.member.roles",
                        labels(List.copyOf(yours.roles()), reader),
                        labels(List.copyOf(theirs.member().roles()), reader));
    }

    private String labels(List<Role> roles, Locale reader) {
        return roles.stream()
                .sorted()
                .map(role -> messages.getMessage(role.key(), null, reader))
                .collect(Collectors.joining(", "));
    }
}
