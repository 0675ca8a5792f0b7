-- Whether a worker may read a guideline version: a job was submitted with it.
create index job_by_guideline on job (guideline_id, guideline_version);
