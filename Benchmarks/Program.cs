using System.Globalization;
using TfNet.Benchmarks;

if (args is [MlpCases.ColdStartCommand])
{
    Cores.Restrict();
    Mlp.ColdStart();
    return 0;
}
if (args is [MeasuredNetwork.MemoryCommand, var network, var steps])
{
    Cores.Restrict();
    MeasuredNetwork.MeasureMemory(network, int.Parse(steps, CultureInfo.InvariantCulture));
    return 0;
}
if (args is [ManySizes.Command, var sizes])
{
    Cores.Restrict();
    ManySizes.Measure(sizes);
    return 0;
}
if (args is [ModelFileCases.Command, var model])
{
    Cores.Restrict();
    ModelFileCases.Predict(model);
    return 0;
}
if (args is [WeightSets.Command, var action, var set, var path])
{
    Cores.Restrict();
    WeightSets.Measure(action, set, path);
    return 0;
}
try
{
    var arguments = BenchmarkArguments.Parse(args);
    Cores.Restrict();
    Clock.CountsProcessorTime = arguments.ProcessorTime;
    if (arguments.Suite == AgreementCheck.Command)
    {
        var check = new AgreementCheck(arguments.Reference ?? throw new ArgumentException("The agreement with Keras needs --reference."));
        foreach (var name in arguments.Cases.Count > 0 ? arguments.Cases : ["cnn000", "cnn001", "cnn003"])
            check.Run(CifarNetwork.All.FirstOrDefault(n => n.Name == name) ?? throw new ArgumentException($"Unknown network: {name}."), arguments.Seed);
        return 0;
    }
    if (arguments.Suite == ConvolutionSuite.Command)
    {
        new ConvolutionSuite(arguments.Reference).Run(arguments.Turns, arguments.Cases);
        return 0;
    }
    using var suite = Suites.Create(arguments.Suite, arguments.Reference);
    var cases = suite.Cases;
    foreach (var name in arguments.Cases.Where(name => cases.All(c => c.Name != name)))
        throw new ArgumentException($"Unknown case: {name}. Expected one of: {string.Join(", ", cases.Select(static c => c.Name))} (those of networks need --reference).");
    var measurements = new List<Measurement>();
    foreach (var benchmark in cases.Where(c => arguments.Cases.Count == 0 || arguments.Cases.Contains(c.Name)))
    {
        var measurement = Measurement.Take(benchmark, arguments.Turns);
        measurements.Add(measurement);
        Report.Print(measurement);
        if (arguments.Json is not null)
            Report.Write(arguments.Json, measurements);
    }
    if (arguments.Cases.Count == 0)
        suite.Explain(arguments.Turns);
    return 0;
}
catch (ArgumentException error)
{
    Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine();
    Console.Error.WriteLine(BenchmarkArguments.Usage);
    return 2;
}
