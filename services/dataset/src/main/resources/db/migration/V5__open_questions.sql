-- Answers that name no choice, and tasks whose answers come to no single label: answer is what they come to, if anything.
alter table label_answer alter column choice drop not null;
alter table label
    alter column label drop not null,
    add column answer json;
