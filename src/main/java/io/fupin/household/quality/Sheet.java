package io.fupin.household.quality;

import io.fupin.household.Household.State;
import io.fupin.household.HouseholdRegister.Contact;
import io.fupin.household.HouseholdRegister.Income;
import io.fupin.household.HouseholdRegister.Living;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A household as the rules of data quality read it.
 *
 * @param incomes newest year first
 * @param living  null while nothing is on file
 * @param contact null while nothing is on file
 * @param line    income line of the newest income's year; null where there is none
 */
record Sheet(String registerNumber, State state, List<Person> people, List<Income> incomes, Living living, BigDecimal line, Contact contact) {

    Sheet(String registerNumber, State state, List<Person> people, List<Income> incomes, Living living, BigDecimal line) {
        this(registerNumber, state, people, incomes, living, line, null);
    }

    /**
     * @param idNumber in clear, null for none on file
     * @param residentMedical {@code employeeMedical}: null while it is not on file
     * @param elsewhere where the same number stands a second time: 220281103213-0004 刘德户; null for nowhere
     */
    record Person(int position, String name, String relation, String idType, String idNumber, String sex, LocalDate born, String education,
                  String schooling, String health, String labourSkill, String workPlace, Integer workMonths, String elsewhere,
                  Boolean residentMedical, Boolean employeeMedical) {

        Person(int position, String name, String relation, String idType, String idNumber, String sex, LocalDate born, String education,
               String schooling, String health, String labourSkill, String workPlace, Integer workMonths, String elsewhere) {
            this(position, name, relation, idType, idNumber, sex, born, education, schooling, health, labourSkill, workPlace, workMonths, elsewhere,
                    null, null);
        }
    }

    boolean exited() {
        return state == State.EXITED || state == State.EXITED_NO_POLICY;
    }
}
