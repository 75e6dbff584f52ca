CREATE TABLE public.coimpact_answer (
    project text NOT NULL,
    batch bigint NOT NULL,
    place bigint NOT NULL,
    person text NOT NULL,
    measure text NOT NULL,
    time_point text NOT NULL,
    value double precision,
    missing text,
    CONSTRAINT coimpact_answer_check CHECK (((value IS NULL) <> (missing IS NULL)))
);
CREATE TABLE public.coimpact_batch (
    project text NOT NULL,
    id bigint NOT NULL,
    version bigint NOT NULL,
    name text NOT NULL,
    sha256 text NOT NULL,
    role text NOT NULL,
    columns json NOT NULL,
    at timestamp with time zone NOT NULL,
    undone boolean NOT NULL
);
CREATE TABLE public.coimpact_change (
    project text NOT NULL,
    seq bigint NOT NULL,
    record text NOT NULL,
    kind text NOT NULL,
    version bigint NOT NULL,
    body json,
    role text NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.coimpact_here (
    project text NOT NULL,
    id text NOT NULL,
    role text NOT NULL,
    chosen_name text NOT NULL,
    seen timestamp with time zone NOT NULL
);
CREATE TABLE public.coimpact_invitation (
    project text NOT NULL,
    may text NOT NULL,
    key_hash text NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.coimpact_migration (
    number integer NOT NULL,
    name text NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.coimpact_monthly_count (
    project text NOT NULL,
    batch bigint NOT NULL,
    place bigint NOT NULL,
    name text NOT NULL,
    outcome text NOT NULL,
    month date NOT NULL,
    count bigint,
    out_of double precision,
    provisional boolean NOT NULL
);
CREATE TABLE public.coimpact_person (
    project text NOT NULL,
    batch bigint NOT NULL,
    place bigint NOT NULL,
    code text NOT NULL,
    people_groups json NOT NULL,
    agreed text
);
CREATE TABLE public.coimpact_project (
    id text NOT NULL,
    name text NOT NULL,
    practice boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    seq bigint NOT NULL
);
CREATE TABLE public.coimpact_record (
    project text NOT NULL,
    id text NOT NULL,
    kind text NOT NULL,
    version bigint NOT NULL,
    body json,
    role text NOT NULL,
    at timestamp with time zone NOT NULL,
    begun bigint NOT NULL
);
CREATE TABLE public.coimpact_story (
    project text NOT NULL,
    batch bigint NOT NULL,
    place bigint NOT NULL,
    id text NOT NULL,
    text text NOT NULL,
    role text NOT NULL,
    outcome text NOT NULL,
    consent text NOT NULL,
    person text NOT NULL,
    expected text,
    felt text,
    quoting text
);
INSERT INTO public.coimpact_answer VALUES ('caffi-argyfwng', 9, 1, 'P1', 'lonely', 'before', 1, NULL);
INSERT INTO public.coimpact_answer VALUES ('caffi-argyfwng', 9, 2, 'P1', 'lonely', 'after', 3, NULL);
INSERT INTO public.coimpact_answer VALUES ('caffi-argyfwng', 9, 3, 'P2', 'lonely', 'before', NULL, 'prefer not to say');
INSERT INTO public.coimpact_answer VALUES ('caffi-argyfwng', 10, 1, 'P1', 'lonely', 'after', 2, NULL);
INSERT INTO public.coimpact_batch VALUES ('caffi-argyfwng', 9, 1, 'answers.csv', 'abababababababababababababababababababababababababababababababab', 'evaluator', '[["Code", "person"]]', '2026-11-22 12:32:52.448024+00', false);
INSERT INTO public.coimpact_batch VALUES ('caffi-argyfwng', 10, 2, 'typed in', '', '', '[]', '2026-11-22 12:32:52.494546+00', true);
INSERT INTO public.coimpact_change VALUES ('caffi-argyfwng', 1, 'agreement', 'agreement', 1, '{"meaning": "Nothing about us without us", "equality": "Equal say", "diversity": "Everybody", "accessibility": "Ramps", "reciprocity": "Thanks"}', 'lived experience', '2026-11-22 12:32:52.373424+00');
INSERT INTO public.coimpact_change VALUES ('caffi-argyfwng', 2, 'f03c23f875d9', 'activity', 1, '{"text": "Weekly suppers", "position": 1.0}', 'staff', '2026-11-22 12:32:52.383989+00');
INSERT INTO public.coimpact_change VALUES ('caffi-argyfwng', 3, 'f03c23f875d9', 'activity', 2, '{"text": "Suppers twice a week", "position": 1.0}', 'carer', '2026-11-22 12:32:52.397428+00');
INSERT INTO public.coimpact_change VALUES ('caffi-argyfwng', 4, 'fafeeb50a840', 'outcome', 1, '{"who": "Guests", "change": "feel less alone", "position": 1.0}', 'carer', '2026-11-22 12:32:52.4145+00');
INSERT INTO public.coimpact_change VALUES ('caffi-argyfwng', 5, 'fb3429556f30', 'impact', 1, '{"text": "Fewer crises", "position": 1.0}', '', '2026-11-22 12:32:52.420416+00');
INSERT INTO public.coimpact_change VALUES ('caffi-argyfwng', 6, 'fb3429556f30', 'impact', 2, NULL, 'manager', '2026-11-22 12:32:52.429735+00');
INSERT INTO public.coimpact_change VALUES ('caffi-argyfwng', 7, 'efdf8301d3bf', 'link', 1, '{"source": "f03c23f875d9", "target": "fafeeb50a840", "reason": "people meet", "assumes": "they come back"}', '', '2026-11-22 12:32:52.433284+00');
INSERT INTO public.coimpact_change VALUES ('caffi-argyfwng', 8, 'lonely', 'measure', 1, '{"outcome": "fafeeb50a840", "name": "Lonely", "question": "How often do you feel lonely?", "answer_type": "ordinal", "labels": ["Often", "Sometimes", "Never"], "low": 0.0, "high": 10.0, "better": "higher", "time_points": ["before", "after"], "asked_of": "", "how": "", "source": "", "position": 0.0}', '', '2026-11-22 12:32:52.441896+00');
INSERT INTO public.coimpact_change VALUES ('caffi-argyfwng', 9, '9', 'batch', 1, '{"name": "answers.csv"}', 'evaluator', '2026-11-22 12:32:52.448024+00');
INSERT INTO public.coimpact_change VALUES ('caffi-argyfwng', 10, '10', 'batch', 1, '{"name": "typed in"}', '', '2026-11-22 12:32:52.494546+00');
INSERT INTO public.coimpact_change VALUES ('caffi-argyfwng', 11, '10', 'batch', 2, NULL, '', '2026-11-22 12:32:52.500713+00');
INSERT INTO public.coimpact_here VALUES ('caffi-argyfwng', 'h1', 'carer', 'Sam', '2026-11-26 13:09:12.104417+00');
INSERT INTO public.coimpact_invitation VALUES ('caffi-argyfwng', 'look', '3f1c3f1c3f1c3f1c3f1c3f1c3f1c3f1c3f1c3f1c3f1c3f1c3f1c3f1c3f1c3f1c', '2026-11-26 12:55:10.218114+00');
INSERT INTO public.coimpact_migration VALUES (1, 'first', '2026-11-22 12:32:52.350948+00');
INSERT INTO public.coimpact_migration VALUES (2, 'invitation', '2026-11-26 12:55:08.350948+00');
INSERT INTO public.coimpact_migration VALUES (3, 'stories', '2026-11-26 13:05:10.114207+00');
INSERT INTO public.coimpact_migration VALUES (4, 'monthly rates', '2026-11-26 13:00:00+00');
INSERT INTO public.coimpact_migration VALUES (5, 'here', '2026-11-26 13:09:02.310296+00');
INSERT INTO public.coimpact_migration VALUES (6, 'agreed', '2026-11-26 13:50:00+00');
INSERT INTO public.coimpact_monthly_count VALUES ('caffi-argyfwng', 9, 1, 'Visits', 'fafeeb50a840', '2026-01-01', 12, NULL, false);
INSERT INTO public.coimpact_person VALUES ('caffi-argyfwng', 9, 1, 'P1', '["carer", "Welsh speaker"]', NULL);
INSERT INTO public.coimpact_person VALUES ('caffi-argyfwng', 9, 2, 'P2', '[]', NULL);
INSERT INTO public.coimpact_project VALUES ('caffi-argyfwng', 'Caffi Argyfŵng ☕', false, '2026-11-22 12:32:52.362313+00', 11);
INSERT INTO public.coimpact_project VALUES ('practice', 'Practice', true, '2026-11-22 12:32:52.503675+00', 0);
INSERT INTO public.coimpact_record VALUES ('caffi-argyfwng', 'agreement', 'agreement', 1, '{"meaning": "Nothing about us without us", "equality": "Equal say", "diversity": "Everybody", "accessibility": "Ramps", "reciprocity": "Thanks"}', 'lived experience', '2026-11-22 12:32:52.373424+00', 1);
INSERT INTO public.coimpact_record VALUES ('caffi-argyfwng', 'f03c23f875d9', 'activity', 2, '{"text": "Suppers twice a week", "position": 1.0}', 'carer', '2026-11-22 12:32:52.397428+00', 2);
INSERT INTO public.coimpact_record VALUES ('caffi-argyfwng', 'fafeeb50a840', 'outcome', 1, '{"who": "Guests", "change": "feel less alone", "position": 1.0}', 'carer', '2026-11-22 12:32:52.4145+00', 4);
INSERT INTO public.coimpact_record VALUES ('caffi-argyfwng', 'fb3429556f30', 'impact', 2, NULL, 'manager', '2026-11-22 12:32:52.429735+00', 5);
INSERT INTO public.coimpact_record VALUES ('caffi-argyfwng', 'efdf8301d3bf', 'link', 1, '{"source": "f03c23f875d9", "target": "fafeeb50a840", "reason": "people meet", "assumes": "they come back"}', '', '2026-11-22 12:32:52.433284+00', 7);
INSERT INTO public.coimpact_record VALUES ('caffi-argyfwng', 'lonely', 'measure', 1, '{"outcome": "fafeeb50a840", "name": "Lonely", "question": "How often do you feel lonely?", "answer_type": "ordinal", "labels": ["Often", "Sometimes", "Never"], "low": 0.0, "high": 10.0, "better": "higher", "time_points": ["before", "after"], "asked_of": "", "how": "", "source": "", "position": 0.0}', '', '2026-11-22 12:32:52.441896+00', 8);
INSERT INTO public.coimpact_story VALUES ('caffi-argyfwng', 9, 1, 's1', 'It got me through the winter.', 'carer', 'fafeeb50a840', 'public', 'P1', NULL, NULL, NULL);
ALTER TABLE ONLY public.coimpact_answer
    ADD CONSTRAINT coimpact_answer_pkey PRIMARY KEY (project, batch, place);
ALTER TABLE ONLY public.coimpact_batch
    ADD CONSTRAINT coimpact_batch_pkey PRIMARY KEY (project, id);
ALTER TABLE ONLY public.coimpact_change
    ADD CONSTRAINT coimpact_change_pkey PRIMARY KEY (project, seq);
ALTER TABLE ONLY public.coimpact_here
    ADD CONSTRAINT coimpact_here_pkey PRIMARY KEY (project, id);
ALTER TABLE ONLY public.coimpact_invitation
    ADD CONSTRAINT coimpact_invitation_pkey PRIMARY KEY (project, may);
ALTER TABLE ONLY public.coimpact_migration
    ADD CONSTRAINT coimpact_migration_pkey PRIMARY KEY (number);
ALTER TABLE ONLY public.coimpact_monthly_count
    ADD CONSTRAINT coimpact_monthly_count_pkey PRIMARY KEY (project, batch, place);
ALTER TABLE ONLY public.coimpact_person
    ADD CONSTRAINT coimpact_person_pkey PRIMARY KEY (project, batch, place);
ALTER TABLE ONLY public.coimpact_project
    ADD CONSTRAINT coimpact_project_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.coimpact_record
    ADD CONSTRAINT coimpact_record_pkey PRIMARY KEY (project, id);
ALTER TABLE ONLY public.coimpact_story
    ADD CONSTRAINT coimpact_story_pkey PRIMARY KEY (project, batch, place);
CREATE INDEX coimpact_change_of_record ON public.coimpact_change USING btree (project, record);
ALTER TABLE ONLY public.coimpact_answer
    ADD CONSTRAINT coimpact_answer_project_batch_fkey FOREIGN KEY (project, batch) REFERENCES public.coimpact_batch(project, id) ON DELETE CASCADE;
ALTER TABLE ONLY public.coimpact_batch
    ADD CONSTRAINT coimpact_batch_project_fkey FOREIGN KEY (project) REFERENCES public.coimpact_project(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.coimpact_change
    ADD CONSTRAINT coimpact_change_project_fkey FOREIGN KEY (project) REFERENCES public.coimpact_project(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.coimpact_here
    ADD CONSTRAINT coimpact_here_project_fkey FOREIGN KEY (project) REFERENCES public.coimpact_project(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.coimpact_invitation
    ADD CONSTRAINT coimpact_invitation_project_fkey FOREIGN KEY (project) REFERENCES public.coimpact_project(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.coimpact_monthly_count
    ADD CONSTRAINT coimpact_monthly_count_project_batch_fkey FOREIGN KEY (project, batch) REFERENCES public.coimpact_batch(project, id) ON DELETE CASCADE;
ALTER TABLE ONLY public.coimpact_person
    ADD CONSTRAINT coimpact_person_project_batch_fkey FOREIGN KEY (project, batch) REFERENCES public.coimpact_batch(project, id) ON DELETE CASCADE;
ALTER TABLE ONLY public.coimpact_record
    ADD CONSTRAINT coimpact_record_project_fkey FOREIGN KEY (project) REFERENCES public.coimpact_project(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.coimpact_story
    ADD CONSTRAINT coimpact_story_project_batch_fkey FOREIGN KEY (project, batch) REFERENCES public.coimpact_batch(project, id) ON DELETE CASCADE;
