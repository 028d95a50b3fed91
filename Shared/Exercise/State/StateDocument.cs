using System.Text.Json.Serialization;

namespace Tensorflow.Exercise;

/// <summary>A state file: what the run was asked for, where the training stands, and which file holds its arrays.</summary>
internal sealed record StateDocument(int Version, string Model, long? Seed, int? Epochs, bool Quick, string Arrays, TrainingState State);

/// <summary>The state files' JSON, by generated code.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(StateDocument))]
internal sealed partial class StateJson : JsonSerializerContext;
