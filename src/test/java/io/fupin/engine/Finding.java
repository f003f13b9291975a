package io.fupin.engine;

/**
 * What is wrong with a model, and where.
 *
 * @param rule which rule of the lint was broken
 * @param element id of the element, decision or form component
 */
record Finding(Rule rule, String element, String text) {

    enum Rule {
        /** The process itself: id, name, executable, time to live. */
        PROCESS,
        /** Ids that the code, the diagrams and the timelines rely on. */
        ID,
        /** Names are what officers read. */
        NAME,
        /** Forms are there, and bound to the deployment like everything else that is versioned with the model. */
        BINDING,
        /** Beans, messages and variables exist in the code. */
        CODE_NAME,
        /** Candidate groups resolve to a post. */
        GROUP,
        /** What the model says about a step: outcomes, limit, ways back. */
        STEP,
        /** A case finds its way at every gateway. */
        GATEWAY,
        /** No dead ends, no islands. */
        FLOW,
        TIMER,
        /** The diagram is complete and readable. */
        DIAGRAM,
        DECISION,
        FORM
    }

    @Override
    public String toString() {
        return rule + " " + element + ": " + text;
    }
}
