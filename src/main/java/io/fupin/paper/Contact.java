package io.fupin.paper;

/** An office and the phone under which it takes complaints. */
public record Contact(String office, String phone) {

    public Contact {
        office = Fields.required(office, "office");
        phone = Fields.required(phone, "phone");
    }
}
