-- How long the answers of a job took, newest first: what its next offers are priced by.
create index time_entry_of_job on time_entry (job_id, ended_at desc) where ending = 'SUBMITTED';
