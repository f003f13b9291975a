package io.fupin.casework;

import io.fupin.account.Officer;
import io.fupin.account.People.Person;
import io.fupin.account.Post;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** 协办: an opinion asked of a colleague or of another post of the case's own line; the task stays with whoever asks. */
public interface Consultations {

    /** Posts that may be asked about this task: village, team, township, county, departments; not those who may not see such a case. */
    List<Post> posts(WorkItem item, Officer officer);

    /** Colleagues of the officer's own post. */
    List<Person> colleagues(Officer officer);

    /**
     * @param toPost   whom to ask; with {@code toPerson} a person of it
     * @param question up to 500 characters
     * @throws Refusal    at {@code to} or {@code question}
     * @throws NotAllowed when the task is not his to work on
     */
    Consultation ask(String taskId, Officer officer, String toPost, Long toPerson, String question);

    /**
     * @throws Refusal     at {@code answer}
     * @throws AlreadyDone when it was answered, called off, or the task is done
     * @throws Cases.NotFound when it is not addressed to him
     */
    Consultation answer(long id, Officer officer, String answer);

    /** By whoever asked, while it is unanswered. */
    void cancel(long id, Officer officer);

    /** @throws Cases.NotFound when the officer neither asked, nor is asked, nor sees the case */
    Consultation get(long id, Officer officer);

    /** What waits for this officer's opinion, oldest first; at most 200. */
    List<Consultation> waiting(Officer officer);

    int countWaiting(Officer officer);

    /** Of a case, oldest first. */
    List<Consultation> of(String caseNumber);

    /**
     * @param person     name of the person asked; null when the whole post is
     * @param answeredAt null while it waits
     * @param over       called off, or the task was done without it
     */
    record Consultation(long id, String caseNumber, String workItem, String stepName, String subject, String process, long askedBy,
                        String askedName, String askedPost, Instant askedAt, Post post, Long personId, String person, String question,
                        Instant answeredAt, String answeredName, String answer, boolean over) {

        public boolean waits() {
            return answeredAt == null && !over;
        }

        public Optional<String> answered() {
            return Optional.ofNullable(answer);
        }
    }
}
