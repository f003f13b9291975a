-- 贫困村识别: what a case of village-identification is about, as its steps found it
create table village_identification_case (
    case_number          text primary key references case_file,
    village              char(12) not null,
    data_year            int not null,                  -- of the figures: the year before the application
    per_capita_income    numeric(14, 2),
    collective_income    numeric(14, 2),
    poor_persons         int,
    rural_population     int,
    incidence            numeric(14, 10),               -- per cent; null is no data
    provincial_incidence numeric(8, 4),
    provincial_income    numeric(14, 2),
    eligible             boolean,
    reason               text,
    identified_on        date,
    active               boolean not null default true
);
create unique index village_identification_case_open on village_identification_case (village) where active;
create index village_identification_case_of on village_identification_case (village, case_number);
