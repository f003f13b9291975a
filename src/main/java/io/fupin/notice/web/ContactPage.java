package io.fupin.notice.web;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.form.FieldError;
import io.fupin.notice.OfficeContacts;
import io.fupin.notice.OfficeContacts.OfficeContact;
import io.fupin.notice.web.ContactView.Other;
import io.fupin.web.Said;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An office enters the phone that its notices and letters name. */
@Controller
class ContactPage {

    private final OfficeContacts contacts;
    private final PostNames posts;

    ContactPage(OfficeContacts contacts, PostNames posts) {
        this.contacts = contacts;
        this.posts = posts;
    }

    @GetMapping("/notices/contact")
    String open(Officer officer, Model model) {
        if (!contacts.mayEnter(officer)) {
            throw new NotAllowed("监督电话由村、乡镇、县等扶贫办登记，您的岗位不能登记。");
        }
        Optional<OfficeContact> own = contacts.of(officer.post().region());
        model.addAttribute("view", view(officer, own.map(OfficeContact::phone).orElse(""), own.map(OfficeContact::hours).orElse(null), Map.of()));
        return "notice/contact";
    }

    @PostMapping("/notices/contact")
    ModelAndView enter(Officer officer, @RequestParam(defaultValue = "") String phone, @RequestParam(required = false) String hours,
                       RedirectAttributes redirect) {
        try {
            contacts.enter(officer, phone, hours);
        } catch (Refusal refusal) {
            ModelAndView page = new ModelAndView("notice/contact", HttpStatus.UNPROCESSABLE_ENTITY);
            page.addObject("view", view(officer, phone, hours, refusal.errors().stream()
                    .collect(Collectors.toMap(FieldError::field, FieldError::message, (first, second) -> first))));
            return page;
        }
        redirect.addFlashAttribute(Said.KEY, Said.ok("监督电话已登记", "以后的公示和决定书上印这个号码。"));
        return new ModelAndView("redirect:/notices/contact");
    }

    private ContactView view(Officer officer, String phone, String hours, Map<String, String> errors) {
        return new ContactView(posts.of(officer.post()), phone, hours, contacts.around(officer.post().region()).stream()
                .filter(one -> !one.region().equals(officer.post().region())).map(one -> new Other(one.office(), one.phone())).toList(), errors);
    }
}
