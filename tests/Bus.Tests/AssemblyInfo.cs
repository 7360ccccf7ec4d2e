// There is one broker, and every test has it to itself.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
