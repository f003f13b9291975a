-- The rest of the national register's columns (policy 5.1, 5.2).
-- Numbers that the national register gave; ours stand beside them.
alter table household add column national_number text;
create unique index household_by_national_number on household (national_number) where national_number is not null;

-- 联系方式和账户: dated like the living conditions
create table household_contact (
    register_number  text not null references household,
    valid_from       date not null,
    valid_to         date,
    phone_sealed     text,
    bank             text,
    bank_card_sealed text,
    village_phone    text,
    standard         text,
    primary key (register_number, valid_from)
);

alter table household_living add column orchard numeric(10, 2);
alter table household_living add column grassland numeric(10, 2);
alter table household_living add column water_area numeric(10, 2);
alter table household_living add column production_power boolean;
alter table household_living add column household_power boolean;
alter table household_living add column broadcast boolean;
alter table household_living add column toilet boolean;
alter table household_living add column cooperative boolean;
alter table household_living add column leading_enterprise boolean;
alter table household_living add column entrepreneur boolean;

-- 资产收益扶贫分红收入, a part of the income from property
alter table household_income add column asset_dividend numeric(14, 2) not null default 0;

alter table household_member add column national_number text;
alter table household_member add column nationality text;
alter table household_member add column political_status text;
alter table household_member add column employer text;
alter table household_member add column phone_sealed text;
alter table household_member add column low_income boolean;
alter table household_member add column destitute boolean;
alter table household_member add column medical_resident boolean;
alter table household_member add column medical_employee boolean;
alter table household_member add column medical_serious boolean;
alter table household_member add column medical_commercial boolean;
alter table household_member add column pension_resident boolean;
alter table household_member add column pension_employee boolean;
alter table household_member add column illness_aid boolean;
alter table household_member add column other_health_aid boolean;
alter table household_member add column dropout_reason text;
alter table household_member add column public_post text;

create trigger quality_contact after insert or update on household_contact for each row execute function quality_follow();
