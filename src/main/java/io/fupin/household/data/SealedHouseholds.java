package io.fupin.household.data;

import io.fupin.privacy.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the register keeps sealed text. */
@Configuration(proxyBeanMethods = false)
class SealedHouseholds {

    @Bean
    SealedColumn sealedHouseholdMembers() {
        return SealedColumn.text("household_member", "id_sealed", "register_number", "position", "valid_from");
    }

    @Bean
    SealedColumn sealedMemberPhones() {
        return SealedColumn.text("household_member", "phone_sealed", "register_number", "position", "valid_from");
    }

    @Bean
    SealedColumn sealedHouseholdPhones() {
        return SealedColumn.text("household_contact", "phone_sealed", "register_number", "valid_from");
    }

    @Bean
    SealedColumn sealedBankCards() {
        return SealedColumn.text("household_contact", "bank_card_sealed", "register_number", "valid_from");
    }

    @Bean
    SealedColumn sealedHelperPhones() {
        return SealedColumn.text("household_helper", "phone_sealed", "id");
    }

    @Bean
    SealedColumn sealedFormerValues() {
        return SealedColumn.text("household_ledger", "before_sealed", "id");
    }

    @Bean
    SealedColumn sealedCorrectedValues() {
        return SealedColumn.text("household_ledger", "after_sealed", "id");
    }
}
